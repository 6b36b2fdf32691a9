package etdz.policy;

import org.springframework.boot.task.ThreadPoolTaskSchedulerBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/// A thread for each task that is done again and again. With virtual threads the framework would
/// let all of them wait for each other, so that a long sweep delays what the law does on a day.
@Configuration(proxyBeanMethods = false)
class Timers {

    static final int THREADS = 8;

    @Bean
    ThreadPoolTaskScheduler taskScheduler(ThreadPoolTaskSchedulerBuilder builder) {
        return builder.poolSize(THREADS).threadNamePrefix("timer-").build();
    }
}
