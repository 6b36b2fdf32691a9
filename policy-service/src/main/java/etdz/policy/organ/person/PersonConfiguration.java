package etdz.policy.organ.person;

import etdz.common.outbox.Restating;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PersonConfiguration {

    @Bean
    Restating<Person> restatingPeople() {
        return new Restating<>(PeopleRegister.COLLECTION, Person.class, PersonEvent::of);
    }
}
