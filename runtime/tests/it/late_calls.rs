//! Calls that reach a generation whose state has moved on.
use keyway::private::{Context, LockedState};
use keyway::{attempt, view, viewmodel};

#[view]
pub struct CounterView {
    pub add: fn(label: String, count: u64) -> String,
    pub total: fn() -> u64,
}

#[derive(Debug)]
#[repr(C)]
pub(crate) struct Views {
    pub counter: CounterView,
}

/// Both generations are one type here; their contexts and states are told apart.
#[viewmodel]
pub(crate) struct Old {
    total: u64,
}

#[viewmodel(CounterView)]
impl Old {
    fn add(&mut self, label: String, count: u64) -> String {
        assert!(count < 100, "too much");
        self.total += count;
        format!("old {label} {}", self.total)
    }
    fn total(&self) -> u64 {
        self.total
    }
}

static CONTEXT: Context<Views> = Context::new("systems-counter");
static STATE: LockedState<Old> = LockedState::new();

impl Old {
    fn __keyway_context() -> &'static Context<Views> {
        &CONTEXT
    }
    fn __keyway_state() -> &'static LockedState<Self> {
        &STATE
    }
}

static NEXT: Views = Views {
    counter: CounterView {
        add: |label, count| Ok(format!("new {label} {count}")),
        total: || Ok(7),
    },
};

#[test]
fn a_call_goes_to_the_successor_with_its_arguments_once_the_state_is_gone() {
    let table = Old::__KEYWAY_HOSTED_CounterView;
    let fault = attempt(|| table.total()).unwrap_err();
    assert_eq!(fault.function, "CounterView.total");
    assert!(
        fault.message.starts_with("the module has no state"),
        "{fault}"
    );

    STATE.fill(Old { total: 1 }).unwrap();
    STATE.activate();
    assert_eq!(table.add("a".to_owned(), 2), "old a 3");
    assert_eq!(STATE.take().map(|old| old.total), Some(3));
    CONTEXT.successor.bind(&NEXT);
    assert_eq!(table.add("b".to_owned(), 5), "new b 5");
    assert_eq!(table.total(), 7);

    // A panic spoils the state of this generation for good, and calls go on to the next one as well.
    STATE.fill(Old { total: 0 }).unwrap();
    STATE.activate();
    let fault = attempt(|| table.add(String::new(), 100)).unwrap_err();
    assert_eq!(
        (fault.module.as_str(), fault.message.as_str()),
        ("systems-counter", "too much")
    );
    assert_eq!(table.total(), 7);
}
