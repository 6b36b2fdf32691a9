package etdz.bench.cases;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.Map;
import org.flowable.common.engine.impl.history.HistoryLevel;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.impl.cfg.StandaloneProcessEngineConfiguration;

/// The peer: an embedded engine on PostgreSQL with its durable defaults. A case is a process of three
/// user tasks (accept, review, decide) that is started with a form of 2 kB, and whose tasks are found
/// and completed one after the other.
///
/// Arguments: JDBC address, user, seconds, PostgreSQL's process id, then the numbers of threads.
public final class Flowable {

    private static final String PROCESS =
            """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                xmlns:flowable="http://flowable.org/bpmn" targetNamespace="bench">
              <process id="case">
                <startEvent id="start"/>
                <sequenceFlow id="f1" sourceRef="start" targetRef="accept"/>
                <userTask id="accept" name="accept" flowable:candidateGroups="officers"/>
                <sequenceFlow id="f2" sourceRef="accept" targetRef="review"/>
                <userTask id="review" name="review" flowable:candidateGroups="officers"/>
                <sequenceFlow id="f3" sourceRef="review" targetRef="decide"/>
                <userTask id="decide" name="decide" flowable:candidateGroups="approvers"/>
                <sequenceFlow id="f4" sourceRef="decide" targetRef="end"/>
                <endEvent id="end"/>
              </process>
            </definitions>
            """;
    private static final String FORM = "{\"answers\":\"" + "示例".repeat(330) + "\"}";

    private Flowable() {}

    public static void main(String[] args) throws Exception {
        var pool = new HikariConfig();
        pool.setJdbcUrl(args[0]);
        pool.setUsername(args[1]);
        pool.setMaximumPoolSize(40);
        var configuration = new StandaloneProcessEngineConfiguration();
        configuration.setDataSource(new HikariDataSource(pool));
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setHistoryLevel(HistoryLevel.AUDIT);
        configuration.setAsyncExecutorActivate(false);
        var engine = configuration.buildProcessEngine();
        engine.getRepositoryService().createDeployment().addString("case.bpmn20.xml", PROCESS).deploy();
        var seconds = Integer.parseInt(args[2]);
        Load.warmUp(number -> oneCase(engine, number), _ -> {});
        var pids = List.of(Long.valueOf(args[3]), ProcessHandle.current().pid());
        for (var i = 4; i < args.length; i++) {
            var threads = Integer.parseInt(args[i]);
            var usage = new Usage(pids);
            var load = Load.run(threads, seconds, number -> oneCase(engine, number), _ -> {});
            Load.report("flowable_" + threads, load.rate());
            Load.report("flowable_cpu_ms_" + threads, usage.millisFor(load.count()));
        }
        System.exit(0);
    }

    private static void oneCase(ProcessEngine engine, int number) {
        var started =
                engine.getRuntimeService()
                        .startProcessInstanceByKey(
                                "case",
                                "150100-2026-%06d".formatted(number),
                                Map.of("form", FORM, "applicant", "91150100MA0N00016K"));
        for (var step = 0; step < 3; step++) {
            var task =
                    engine.getTaskService()
                            .createTaskQuery()
                            .processInstanceId(started.getId())
                            .singleResult();
            engine.getTaskService().claim(task.getId(), "officer-hohhot");
            engine.getTaskService().complete(task.getId(), Map.of("by", "officer-hohhot"));
        }
    }
}
