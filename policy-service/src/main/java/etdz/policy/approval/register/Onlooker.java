package etdz.policy.approval.register;

import etdz.policy.approval.Case;

/// Keeps something beside cases and wants to know when one was moved by a person.
public interface Onlooker {

    void saw(Case moved);
}
