/// Qualifications of enterprises (企业资质: 高新技术企业, 专精特新 …): what holds until when, and what ends soon.
@org.jspecify.annotations.NullMarked
package etdz.investment.enterprise.qualification;
