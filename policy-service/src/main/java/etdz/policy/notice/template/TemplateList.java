package etdz.policy.notice.template;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import etdz.common.mongo.Stores;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Repository;

@Repository
class TemplateList {

    private final MongoCollection<Template> templates;
    private final MongoCollection<Rule> rules;

    TemplateList(Stores stores) {
        this.templates = stores.plain("noticeTemplates", Template.class);
        this.rules = stores.plain("noticeRules", Rule.class);
        templates.createIndex(compoundIndex(ascending("code"), descending("version")));
    }

    int addMissing(List<Template> wanted) {
        return Stores.addMissing(templates, wanted);
    }

    int addMissingRules(List<Rule> wanted) {
        return Stores.addMissing(rules, wanted);
    }

    /// False when this version is there already.
    boolean publish(Template next) {
        try {
            templates.insertOne(next);
            return true;
        } catch (MongoWriteException e) {
            if (Stores.isTwice(e)) {
                return false;
            }
            throw e;
        }
    }

    Optional<Template> newest(String code) {
        return Optional.ofNullable(
                templates.find(eq("code", code)).sort(descending("version")).first());
    }

    List<Template> versions(String code) {
        return templates.find(eq("code", code)).sort(descending("version")).into(new ArrayList<>());
    }

    List<Template> find(Collection<String> ids) {
        return templates.find(in("_id", ids)).into(new ArrayList<>());
    }

    /// The newest of each: there are some dozens.
    Map<String, Template> inForce() {
        var newest = new TreeMap<String, Template>();
        templates
                .find()
                .sort(compoundIndex(ascending("code"), descending("version")))
                .forEach(it -> newest.putIfAbsent(it.code(), it));
        return newest;
    }

    List<Rule> rules() {
        return rules.find().sort(ascending("_id")).into(new ArrayList<>());
    }
}
