package etdz.talent.person;

/// The paper by which somebody is identified.
public sealed interface Identity {

    record Citizen(CitizenId number) implements Identity {}

    record PermanentResident(PermanentResidentId number) implements Identity {}

    record Passport(String number) implements Identity {

        @Override
        public String toString() {
            return Masked.of(number);
        }
    }

    default String masked() {
        return switch (this) {
            case Citizen(var number) -> Masked.of(number.value());
            case PermanentResident(var number) -> Masked.of(number.value());
            case Passport(var number) -> Masked.of(number);
        };
    }
}
