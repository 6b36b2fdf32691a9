/// How intensively land is used (节约集约用地): indicators of a zone, and the control of single projects.
@org.jspecify.annotations.NullMarked
package etdz.land.intensity;
