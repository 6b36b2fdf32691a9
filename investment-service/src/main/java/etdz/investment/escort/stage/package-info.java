/// The stages from registration to production through which a project is accompanied (全流程代办环节).
@org.jspecify.annotations.NullMarked
package etdz.investment.escort.stage;
