package etdz.policy.notice.template;

/// By what a notice goes out of the platform; inside it is always there.
public enum Channel {
    SMS,
    EMAIL
}
