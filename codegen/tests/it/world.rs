//! A random small workspace.

use std::fmt::Write;

const FEATURES: [&str; 2] = ["fast", "exact"];

/// Cores by number, each with its Systems in the order of preference.
pub(crate) struct World {
    pub(crate) systems: Vec<Vec<Candidate>>,
    pub(crate) wishes: Vec<Need>,
}

impl World {
    pub(crate) fn new(random: &mut Random) -> Self {
        let cores = 2 + random.below(3);
        let features = |random: &mut Random| match random.once_in(2) {
            true => random.below(4),
            false => 0,
        };
        // Mostly of later Cores, or there would be a loop in nearly all.
        let need = |random: &mut Random, core: usize| {
            let first = if random.once_in(12) { 0 } else { core + 1 };
            (first < cores).then(|| (first + random.below(cores - first), features(random)))
        };
        let system = |random: &mut Random, core| Candidate {
            features: random.below(4) | if random.once_in(2) { 3 } else { 0 },
            needs: (0..random.below(3))
                .filter_map(|_| need(random, core))
                .collect(),
        };
        let mut systems = Vec::new();
        for core in 0..cores {
            let count = 1 + random.below(3);
            systems.push((0..count).map(|_| system(random, core)).collect());
        }
        let wishes = (0..1 + random.below(2))
            .map(|_| (random.below(cores), features(random)))
            .collect();
        Self { systems, wishes }
    }

    /// The workspace as a fixture.
    pub(crate) fn fixture(&self) -> String {
        let mut text = String::new();
        for (core, systems) in self.systems.iter().enumerate() {
            writeln!(text, "//- /core/{core}/Cargo.toml crate:core-{core}\n[package.metadata.module]\nkind = \"core\"\nfeatures = {FEATURES:?}").expect("a text takes all");
            for (index, system) in systems.iter().enumerate() {
                let needs: Vec<_> = system
                    .needs
                    .iter()
                    .map(|(core, features)| {
                        format!(
                            "{{ core = \"core-{core}\", features = {:?} }}",
                            names(*features)
                        )
                    })
                    .collect();
                writeln!(
                    text,
                    "//- /systems/{core}-{index}/Cargo.toml crate:systems-{core}-{index}\n[package.metadata.module]\nkind = \"system\"\n\
                     provides = {{ core = \"core-{core}\", features = {:?} }}\nrequires = [{}]",
                    names(system.features), needs.join(", ")
                )
                .expect("a text takes all");
            }
        }
        text + &self.app()
    }

    fn app(&self) -> String {
        let mut text =
            "//- /apps/x/Cargo.toml crate:app-x\n[package.metadata.module]\nkind = \"app\"\n"
                .to_owned();
        for (core, systems) in self.systems.iter().enumerate() {
            if !self.is_listed(core) {
                continue;
            }
            let features = self.wishes.iter().filter(|wish| wish.0 == core);
            let features = features.fold(0, |all, wish| all | wish.1);
            let listed: Vec<_> = (0..systems.len())
                .map(|index| format!("systems-{core}-{index}"))
                .collect();
            writeln!(
                text,
                "[[package.metadata.module.core]]\nname = \"core-{core}\"\noptional = {}\n\
                 features = {:?}\nsystems = {listed:?}",
                !self.is_wished(core),
                names(features)
            )
            .expect("a text takes all");
        }
        text
    }

    fn is_wished(&self, core: usize) -> bool {
        self.wishes.iter().any(|wish| wish.0 == core)
    }

    /// Where there are several Systems the App has to list them, be it as optional.
    pub(crate) fn is_listed(&self, core: usize) -> bool {
        self.is_wished(core) || self.systems[core].len() > 1
    }
}

fn names(features: usize) -> Vec<&'static str> {
    let bits = FEATURES.iter().enumerate();
    bits.filter(|(bit, _)| features & (1 << bit) != 0)
        .map(|(_, name)| *name)
        .collect()
}

/// A requirement: a Core and a set of features as bits.
pub(crate) type Need = (usize, usize);

/// A System: the features it provides as bits, and what it requires.
pub(crate) struct Candidate {
    pub(crate) features: usize,
    pub(crate) needs: Vec<Need>,
}

/// A linear congruential generator.
pub(crate) struct Random(pub(crate) u64);

impl Random {
    /// A number below `bound`.
    pub(crate) fn below(&mut self, bound: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).expect("31 bits fit") % bound
    }

    /// True once in `bound` times.
    pub(crate) fn once_in(&mut self, bound: usize) -> bool {
        self.below(bound) == 0
    }

    /// Puts the items into another order.
    pub(crate) fn shuffle<T>(&mut self, items: &mut [T]) {
        for index in (1..items.len()).rev() {
            let other = self.below(index + 1);
            items.swap(index, other);
        }
    }
}

/// What an assignment says of a Core.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Choice {
    /// Nobody asks for it.
    NotAsked,
    /// No candidate provides what is required.
    NoneSuits,
    /// The candidate at this place.
    Picked(usize),
}
