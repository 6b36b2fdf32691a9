/// The data that comes with the service: files under `data/`, in the form in which they are stored.
@org.jspecify.annotations.NullMarked
package etdz.policy.data;
