/// Whether a zone offers escorts (是否开展全过程代办制): each decision with its basis and first day.
@org.jspecify.annotations.NullMarked
package etdz.investment.escort.adoption;
