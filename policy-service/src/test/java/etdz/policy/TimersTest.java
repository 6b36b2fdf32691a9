package etdz.policy;

import static org.assertj.core.api.Assertions.assertThat;

import etdz.common.service.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.scheduling.config.ScheduledTaskHolder;

@ServiceTest
class TimersTest {

    @Autowired ScheduledTaskHolder tasks;
    @Autowired ThreadPoolTaskScheduler scheduler;

    @Test
    void no_task_waits_for_another() {
        assertThat(tasks.getScheduledTasks()).hasSizeBetween(5, Timers.THREADS);
        assertThat(scheduler.getScheduledThreadPoolExecutor().getCorePoolSize())
                .isEqualTo(Timers.THREADS);
    }
}
