/// Outside systems are slow and sometimes broken: here both can be had at will.
@org.jspecify.annotations.NullMarked
package etdz.sandbox.fault;
