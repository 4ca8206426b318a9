//! Slots and the Plugins behind them.
use std::panic::catch_unwind;

use keyway::Plugins;
use keyway::private::Slot;

static TABLES: [u32; 2] = [1, 2];

#[test]
fn a_slot_is_pending_until_it_is_bound() {
    let slot: Slot<u32> = Slot::pending();
    assert_eq!(
        (slot.get(), format!("{slot:?}")),
        (None, "pending".to_owned())
    );
    slot.bind(&TABLES[0]);
    assert_eq!((slot.get(), slot.expect("core-test")), (Some(&1), &1));
    slot.bind(&TABLES[1]);
    assert_eq!(
        (slot.get(), format!("{slot:?}")),
        (Some(&2), "bound".to_owned())
    );
    let other = Slot::pending();
    other.follow(&slot);
    assert_eq!(other.get(), Some(&2));
}

#[test]
fn a_pending_slot_names_its_core() {
    static SLOT: Slot<u32> = Slot::pending();
    let payload = catch_unwind(|| SLOT.expect("core-test")).unwrap_err();
    let message = payload.downcast_ref::<String>().unwrap();
    assert_eq!(
        message,
        "nothing is bound to core-test yet: load the modules before calling them"
    );
}

#[test]
fn plugins_come_in_order_without_the_pending_ones() {
    static SLOTS: [Slot<u32>; 3] = [Slot::pending(), Slot::pending(), Slot::pending()];
    let plugins = Plugins::new(&SLOTS);
    assert_eq!(plugins.iter().count(), 0);
    SLOTS[2].bind(&TABLES[1]);
    SLOTS[0].bind(&TABLES[0]);
    assert_eq!(plugins.iter().copied().collect::<Vec<_>>(), [1, 2]);
    let mut sum = 0;
    for table in plugins {
        sum += table;
    }
    assert_eq!(sum, 3);
}
