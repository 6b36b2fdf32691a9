/// Stands in for the gateways of text messages (短信网关) and mail (邮件网关): takes a message once per
/// key, delivers it to nobody, and shows what it took.
@org.jspecify.annotations.NullMarked
package etdz.sandbox.message;
