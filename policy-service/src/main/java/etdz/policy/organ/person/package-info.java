/// People in the organs (工作人员): the posts they hold, who is on duty, who stands in for whom.
@org.jspecify.annotations.NullMarked
package etdz.policy.organ.person;
