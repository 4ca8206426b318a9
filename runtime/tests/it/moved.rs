//! Persisted fields that are handed over as they are.
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use keyway::private::serde::{self, Deserialize, Serialize};
use keyway::private::{
    Lent, LockedState, Movable, Origin, TypeLayout, adopt, initialize_locked, lend,
    shutdown_locked, suspend_locked,
};
use keyway::{model, viewmodel};

static ORIGIN: Origin = Origin::new("moved");

/// Number of dropped values of each number.
static DROPPED: [AtomicU32; 4] = [const { AtomicU32::new(0) }; 4];

#[model]
#[derive(Default)]
struct Body {
    at: [f64; 3],
    name: String,
}

#[model]
#[derive(PartialEq, Eq, PartialOrd, Ord, Hash)]
struct Key {
    number: u32,
}

#[model]
struct Tree {
    children: Vec<Tree>,
}

#[model]
struct Sharing {
    body: Arc<u32>,
}

#[model]
struct Counted {
    number: u8,
}

impl Drop for Counted {
    fn drop(&mut self) {
        DROPPED[usize::from(self.number)].fetch_add(1, Ordering::Relaxed);
    }
}

#[derive(Default, Serialize, Deserialize)]
#[serde(crate = "serde")]
struct Own(u32);

mod other {
    use super::{Deserialize, Serialize, serde};

    /// Not that of std.
    #[derive(Default, Serialize, Deserialize)]
    #[serde(crate = "serde")]
    pub(crate) struct Vec<T>(pub(crate) Option<T>);
}
use other::Vec as Named;

#[viewmodel]
struct State {
    #[viewmodel(persist)]
    bodies: Vec<Body>,
    #[viewmodel(persist)]
    by_name: HashMap<String, Option<Box<Body>>>,
    #[viewmodel(persist)]
    counted: Vec<Counted>,
    #[viewmodel(persist)]
    text: (String, [u8; 4]),
    // None of these.
    #[viewmodel(persist)]
    by_key: BTreeMap<Key, u32>,
    #[viewmodel(persist)]
    tree: Option<Tree>,
    #[viewmodel(persist)]
    shared: Vec<Sharing>,
    #[viewmodel(persist)]
    own: Own,
    #[viewmodel(persist)]
    named: Named<u32>,
    #[viewmodel(persist)]
    not_of_std: other::Vec<u32>,
}

impl State {
    fn counting(number: u8) -> Self {
        Self {
            bodies: Vec::new(),
            by_name: HashMap::new(),
            counted: vec![Counted { number }],
            text: (number.to_string(), [0; 4]),
            by_key: BTreeMap::new(),
            tree: None,
            shared: Vec::new(),
            own: Own(7),
            named: other::Vec(Some(1)),
            not_of_std: other::Vec(None),
        }
    }
}

#[test]
fn what_consists_of_std_and_models_moves() {
    let movable = State::__keyway_movable();
    let names: Vec<&str> = movable.iter().map(|field| field.name).collect();
    assert_eq!(names, ["bodies", "by_name", "counted", "text"]);
    assert_eq!(movable, State::__keyway_movable());
}

#[test]
fn what_is_laid_out_otherwise_is_another_type_whatever_its_id() {
    let field = |model: &keyway::Model| {
        let mut layout = TypeLayout::of::<Vec<Body>>("Vec<Body>");
        if layout.open(model) {
            layout.close();
        }
        Movable::of::<Vec<Body>>("bodies", layout).expect("it is known")
    };
    let other = keyway::Model {
        shape: Key::MODEL.shape,
        ..Body::MODEL
    };
    assert_eq!(field(&Body::MODEL), field(&Body::MODEL));
    assert_ne!(field(&Body::MODEL), field(&other));
}

static OLD: LockedState<State> = LockedState::new();
static NEW: LockedState<State> = LockedState::new();

fn new_adopts(lent: &mut Lent<'_>) {
    adopt(&NEW, lent, State::__keyway_adopt);
}

#[test]
fn each_value_has_one_owner_and_is_dropped_once() {
    let dropped = || {
        DROPPED
            .each_ref()
            .map(|count| count.load(Ordering::Relaxed))
    };
    let begin = |state, make| {
        assert!(matches!(
            initialize_locked(&ORIGIN, state, make),
            Ok(Ok(()))
        ));
    };
    let text = |state: &'static LockedState<State>| {
        state.with_any(|state| state.map(|state| state.text.0.clone()).unwrap_or_default())
    };
    begin(&OLD, || Ok(State::counting(1)));
    OLD.activate();
    begin(&NEW, || Ok(State::counting(2)));
    let names = ["counted", "text"];
    // A state that is not suspended is not touched.
    assert!(!lend(&OLD, &names, new_adopts, State::__keyway_lend));
    assert_eq!((text(&OLD), text(&NEW)), ("1".into(), "2".into()));
    suspend_locked(&ORIGIN, &OLD, |_| ()).expect("it does not panic");
    // There, back, and there again.
    for (old, new) in [("2", "1"), ("1", "2"), ("2", "1")] {
        assert!(lend(&OLD, &names, new_adopts, State::__keyway_lend));
        assert_eq!((text(&OLD), text(&NEW)), (old.into(), new.into()));
    }
    assert_eq!(dropped(), [0; 4]);
    NEW.activate();
    shutdown_locked(&ORIGIN, &OLD, |_| ()).expect("it does not panic");
    assert_eq!(
        dropped(),
        [0, 0, 1, 0],
        "what `initialize` of the new one had made"
    );
    shutdown_locked(&ORIGIN, &NEW, |_| ()).expect("it does not panic");
    assert_eq!(dropped(), [0, 1, 1, 0]);
}
