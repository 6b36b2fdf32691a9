package etdz.policy.correspondence;

import java.util.List;
import org.springframework.stereotype.Component;

/// Messages that were written elsewhere. What comes in twice is there once.
@Component
public class MessageImport {

    private final Messages messages;

    MessageImport(Messages messages) {
        this.messages = messages;
    }

    public void addAll(List<Message> imported) {
        if (!imported.isEmpty()) {
            messages.replaceAll(imported);
        }
    }
}
