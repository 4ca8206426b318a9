//! `Habits`.

/// How a kind of animal lives. Energies are in units of which a step of a grazer costs 0.02.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Habits {
    /// The fastest it moves, in cells per step.
    pub(crate) speed: f32,
    /// Energy that a step costs.
    pub(crate) cost: f32,
    /// Who has more energy conceives.
    pub(crate) ripe: f32,
    /// It does not where more of its kind than this are around, itself counted.
    pub(crate) crowd: usize,
    /// Steps until the birth.
    pub(crate) term: u32,
    /// The oldest are of this age, in steps; some die at half of it.
    pub(crate) life: u32,
}

impl Habits {
    /// Of those who eat grass.
    pub(crate) const GRAZER: Self = Self {
        speed: 0.2,
        cost: 0.02,
        ripe: 1.5,
        crowd: 40,
        term: 12,
        life: 800,
    };

    /// Of those who eat grazers.
    pub(crate) const HUNTER: Self = Self {
        speed: 0.23,
        cost: 0.03,
        ripe: 2.0,
        crowd: 1,
        term: 20,
        life: 1000,
    };
}
