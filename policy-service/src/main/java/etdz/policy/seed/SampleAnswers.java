package etdz.policy.seed;

import java.time.LocalDate;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.BsonValue;

/// Answers to the required questions of the sample matters, by the names of the questions.
final class SampleAnswers {

    private static final String[] PLANTS = {
        "冻干粉针", "风电叶片", "乳品加工", "马铃薯淀粉", "光伏组件", "羊绒制品", "有机肥料", "数据存储"
    };

    private final Enterprise by;
    private final LocalDate on;
    private final RandomGenerator random;

    SampleAnswers(Enterprise by, LocalDate on, RandomGenerator random) {
        this.by = by;
        this.on = on;
        this.random = random;
    }

    private String project() {
        return "示例" + PLANTS[random.nextInt(PLANTS.length)] + "生产线（虚构）";
    }

    private String place() {
        return "示例大街" + (1 + random.nextInt(200)) + "号";
    }

    /// As JSON text.
    String to(String schema) {
        var answers = new TreeMap<String, BsonValue>();
        for (var question : BsonDocument.parse(schema).getArray("required")) {
            var name = question.asString().getValue();
            answers.put(name, answer(name));
        }
        var document = new BsonDocument();
        document.putAll(answers);
        return document.toJson();
    }

    private BsonValue answer(String question) {
        return switch (question) {
            case "policyStatement", "truthStatement", "qualityPassed", "promise", "notStarted" ->
                    BsonBoolean.TRUE;
            case "keyDischarger" -> BsonBoolean.FALSE;
            default -> new BsonString(text(question));
        };
    }

    private String text(String question) {
        return switch (question) {
            case "projectName" -> project();
            case "worksName" -> project() + "厂房";
            case "place" -> place();
            case "industry" -> by.industryDivision();
            case "content" -> "新建示例生产线一条及配套厂房，所有数据均为虚构。";
            case "totalInvestmentWan" -> Integer.toString(500 + 100 * random.nextInt(300));
            case "projectCode" ->
                    "%02d%02d-150100-04-01-%06d"
                            .formatted(
                                    on.getYear() % 100,
                                    on.getMonthValue(),
                                    random.nextInt(1_000_000));
            case "plannedStart", "operationStart" -> on.plusMonths(3).toString();
            case "completedOn" -> on.minusMonths(1).toString();
            case "contractNumber" -> "示例合同" + random.nextInt(10_000);
            case "landUse" -> "一类工业用地";
            case "business" -> "CANTEEN";
            case "items" -> "热食类食品制售（示例）";
            case "preparedBy", "designer", "contractor" -> "示例咨询设计有限公司（虚构）";
            case "safetyOfficer" -> "示例人员";
            case "plotRatio" -> "1." + random.nextInt(1, 10);
            default -> Integer.toString(100 + random.nextInt(9_000));
        };
    }
}
