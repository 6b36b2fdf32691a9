package etdz.policy.approval;

/// Keeps something beside cases and wants to know when one was moved by a person.
public interface Onlooker {

    void saw(Case moved);
}
