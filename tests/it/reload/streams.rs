//! What modules print without a line end.
use std::time::{Duration, Instant};

use crate::harness::{Edit, Relay};

const PLAIN: &str = "systems/plain/src/lib.rs";

const ACCOUNT: &str = "systems/account/src/lib.rs";

const ANSWER: &str = "number + BUILD";

/// A thread of the module keeps the module's standard output for good.
const HOLDS: &str = "if number == 7 {
            let (sender, receiver) = std::sync::mpsc::channel();
            std::thread::spawn(move || {
                let _held = std::io::stdout().lock();
                sender.send(()).expect(\"the other end waits\");
                loop {
                    std::thread::park();
                }
            });
            receiver.recv().expect(\"it is sent\");
        }
        number + BUILD";

#[test]
fn an_open_line_is_written_when_a_generation_is_left_behind_and_at_the_end() {
    let relay = Relay::built();
    let printing = relay.set(&[
        Edit::new(
            PLAIN,
            ANSWER,
            "print!(\"<plain>\");\n        number + BUILD",
        ),
        Edit::new(
            ACCOUNT,
            "self.total += count;",
            "self.total += count;\n        print!(\"<account {}>\", self.total);",
        ),
    ]);
    let holding = relay.set(&[Edit::new(PLAIN, ANSWER, HOLDS)]);
    let mut app = relay.start(&printing);
    app.ask("keep");
    assert_eq!(
        (app.ask("plain"), app.ask("enter 5")),
        ("1".into(), "\"build 1\"".into())
    );
    // Both go: a stateless module, and one that hands its state over.
    let mut said = app.take(relay.plain(), "live");
    let began = Instant::now();
    while !(said.contains("<plain>") && said.contains("<account 5>")) {
        assert!(began.elapsed() < Duration::from_secs(60), "{said}");
        said += &app.ask("build");
    }
    // What an old table prints later comes at the end, also where a generation in between cannot be waited for.
    app.ask("call-kept 1");
    let answer = app.take(&holding, "live");
    assert_eq!(answer, "live systems-plain 3");
    assert_eq!(
        (app.ask("begin 7"), app.ask("end")),
        ("begun".into(), "8".into())
    );
    let answer = app.take(relay.plain(), "live");
    assert_eq!(answer, "live systems-plain 4");
    let rest = app.rest();
    assert!(rest.contains("<plain>"), "{rest}");
}
