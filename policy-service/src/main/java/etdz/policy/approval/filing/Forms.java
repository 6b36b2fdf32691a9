package etdz.policy.approval.filing;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import etdz.common.Money;
import etdz.common.http.Problem.Fault;
import etdz.policy.approval.application.Project;
import etdz.policy.matter.Matter;
import etdz.policy.matter.Matter.ResultType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Answers to the questions of a matter, checked against the JSON Schema of its version.
@Component
public class Forms {

    private static final SchemaRegistry SCHEMAS =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    /// The question that asks for the code of a project (项目代码), in every matter that has it.
    private static final String PROJECT_CODE = "projectCode";

    private final JsonMapper json;
    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

    Forms(JsonMapper json) {
        this.json = json;
    }

    /// What is wrong, with pointers that begin at `/form`.
    List<Fault> faults(Matter matter, Map<String, Object> form) {
        var locale = LocaleContextHolder.getLocale();
        return schema(matter)
                .validate(
                        write(form),
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.locale(locale)))
                .stream()
                .map(error -> new Fault("/form" + place(error), error.getMessage()))
                .toList();
    }

    /// A member that is missing or not foreseen is pointed at itself, not at the object around it.
    private static String place(com.networknt.schema.Error error) {
        var around = error.getInstanceLocation().toString();
        var member = error.getProperty();
        return member == null
                ? around
                : around + "/" + member.replace("~", "~0").replace("/", "~1");
    }

    private Schema schema(Matter matter) {
        return schemas.computeIfAbsent(
                matter.code().value() + "/" + matter.version(),
                _ -> SCHEMAS.getSchema(matter.form(), InputFormat.JSON));
    }

    String write(Map<String, Object> form) {
        return json.writeValueAsString(form);
    }

    public Map<String, Object> read(String form) {
        return json.readValue(form, new TypeReference<Map<String, Object>>() {});
    }

    /// What valid answers say of a project, where granting opens one.
    @Nullable Project project(Matter matter, Map<String, Object> form) {
        return matter.resultType() == ResultType.PROJECT_FILING
                ? new Project(
                        text(form, "projectName"),
                        text(form, "place"),
                        text(form, "industry"),
                        Money.wan(new BigDecimal(text(form, "totalInvestmentWan"))))
                : null;
    }

    /// The project that valid answers name by its code.
    public static @Nullable String projectCode(Map<String, Object> form) {
        return form.get(PROJECT_CODE) instanceof String code ? code : null;
    }

    private static String text(Map<String, Object> form, String member) {
        if (form.get(member) instanceof String text) {
            return text;
        }
        throw new IllegalStateException("The form of a filing asks for " + member);
    }
}
