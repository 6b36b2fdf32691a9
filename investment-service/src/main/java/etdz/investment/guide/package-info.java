/// The investment guide (投资指引), for everybody: data, with the source of each chapter.
@org.jspecify.annotations.NullMarked
package etdz.investment.guide;
