package etdz.policy.incentive.rule;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import etdz.policy.incentive.fact.Fact;
import etdz.policy.incentive.fact.FactDictionary;
import java.util.List;

/// Compiles expressions over the facts of the dictionary. Size and steps of one are bounded:
/// editors of any zone write them.
public final class Expressions {

    public static final int LONGEST = 2000;

    private static final int MOST_STEPS = 1000;
    private static final int DEEPEST = 50;

    /// An expression, or what is wrong with it, each with line and column.
    public sealed interface Compiled {

        record Ready(Expression expression) implements Compiled {}

        record Wrong(List<Mistake> mistakes) implements Compiled {

            public Wrong {
                mistakes = List.copyOf(mistakes);
            }
        }
    }

    /// Something wrong at one place of an expression.
    ///
    /// @param line from 1
    /// @param column from 1
    public record Mistake(int line, int column, String text) {}

    private final FactDictionary dictionary;
    private final CelCompiler conditions;
    private final CelCompiler amounts;
    private final CelRuntime runtime;

    public Expressions(FactDictionary dictionary) {
        var bounded =
                CelOptions.current()
                        .maxExpressionCodePointSize(LONGEST)
                        .maxParseRecursionDepth(DEEPEST)
                        .comprehensionMaxIterations(MOST_STEPS)
                        .build();
        this.dictionary = dictionary;
        this.conditions = compiler(dictionary, bounded, SimpleType.BOOL);
        this.amounts = compiler(dictionary, bounded, SimpleType.INT);
        this.runtime = CelRuntimeFactory.legacyCelRuntimeBuilder().setOptions(bounded).build();
    }

    private static CelCompiler compiler(
            FactDictionary dictionary, CelOptions options, CelType result) {
        var builder =
                CelCompilerFactory.standardCelCompilerBuilder()
                        .setOptions(options)
                        .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
                        .setResultType(result);
        dictionary.facts().forEach(fact -> builder.addVar(fact.name(), type(fact)));
        return builder.build();
    }

    private static CelType type(Fact fact) {
        return switch (fact.type()) {
            case BOOL -> SimpleType.BOOL;
            case INT -> SimpleType.INT;
            case DOUBLE -> SimpleType.DOUBLE;
            case STRING -> SimpleType.STRING;
        };
    }

    /// Comes to true or false.
    public Compiled condition(String text) {
        return compiled(conditions, text);
    }

    /// Comes to a whole number of fen.
    public Compiled amount(String text) {
        return compiled(amounts, text);
    }

    private Compiled compiled(CelCompiler compiler, String text) {
        try {
            var checked = compiler.compile(text).getAst();
            return new Compiled.Ready(
                    new Expression(runtime.createProgram(checked), factsOf(checked)));
        } catch (CelValidationException e) {
            return new Compiled.Wrong(e.getErrors().stream().map(Expressions::mistake).toList());
        } catch (CelEvaluationException e) {
            return new Compiled.Wrong(List.of(new Mistake(1, 1, String.valueOf(e.getMessage()))));
        }
    }

    private static Mistake mistake(CelIssue issue) {
        var at = issue.getSourceLocation();
        return new Mistake(
                Math.max(1, at.getLine()), Math.max(0, at.getColumn()) + 1, issue.getMessage());
    }

    private List<String> factsOf(CelAbstractSyntaxTree tree) {
        return tree.getReferenceMap().values().stream()
                .map(reference -> reference.name())
                .filter(name -> dictionary.find(name).isPresent())
                .distinct()
                .sorted()
                .toList();
    }
}
