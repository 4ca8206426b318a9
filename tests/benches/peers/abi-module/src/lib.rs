//! The abi_stable module.
use abi_stable::export_root_module;
use abi_stable::prefix_type::PrefixTypeTrait;
use abi_stable::std_types::RString;
use peer_abi_interface::{AbiTable, AbiTableRef, AbiWorld};

/// The table of this module.
#[export_root_module]
pub fn root() -> AbiTableRef {
    AbiTable {
        add,
        step,
        describe,
    }
    .leak_into_prefix()
}

extern "C" fn add(a: u64, b: u64) -> u64 {
    a.checked_add(b).expect("the sum is too large")
}

extern "C" fn step(world: &mut AbiWorld, by: f32) {
    assert!(by.is_finite(), "the step is not finite");
    for value in &mut world.values {
        *value = *value * 0.5 + by;
    }
}

extern "C" fn describe(world: &AbiWorld) -> RString {
    assert!(
        world.values[0].is_finite(),
        "the first number is not finite"
    );
    let mut text = RString::with_capacity(16);
    text.push_str("sixteen numbers");
    text.push(if world.values[0] < 0.0 { '-' } else { '+' });
    text
}
