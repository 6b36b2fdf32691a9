/// An investor's enquiry (投资咨询): who asks, who answers him by when, and what comes of it.
@org.jspecify.annotations.NullMarked
package etdz.investment.lead.enquiry;
