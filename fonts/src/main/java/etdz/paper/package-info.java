/// Official papers as files: one content, set once, written as PDF/A-2u and as OFD (GB/T 33190).
/// The same content gives the same bytes.
@org.jspecify.annotations.NullMarked
package etdz.paper;
