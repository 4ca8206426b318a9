//! The work that every subject does: the same bodies everywhere. Each can panic, so that no guard around it can be dropped.

/// Sixteen numbers that a call changes.
#[derive(Clone, Debug, Default)]
pub struct World {
    /// The numbers.
    pub values: [f32; 16],
}

/// The sum; panics on overflow.
#[inline]
pub fn add(a: u64, b: u64) -> u64 {
    a.checked_add(b).expect("the sum is too large")
}

/// Changes all numbers; panics if `by` is not finite.
#[inline]
pub fn step(world: &mut World, by: f32) {
    assert!(by.is_finite(), "the step is not finite");
    for value in &mut world.values {
        *value = *value * 0.5 + by;
    }
}

/// A text of sixteen bytes on the heap; panics if the first number is not finite.
#[inline]
pub fn describe(world: &World) -> String {
    assert!(
        world.values[0].is_finite(),
        "the first number is not finite"
    );
    let mut text = String::with_capacity(16);
    text.push_str("sixteen numbers");
    text.push(if world.values[0] < 0.0 { '-' } else { '+' });
    text
}
