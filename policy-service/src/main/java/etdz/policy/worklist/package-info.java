/// What lies before an officer (待办): open cases by duty and due date, with true counts.
@org.jspecify.annotations.NullMarked
package etdz.policy.worklist;
