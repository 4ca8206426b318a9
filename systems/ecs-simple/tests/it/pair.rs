//! A world of each System, and what both should be.

use core_ecs::{ComponentId, Description, Entity, Key, QueryId, ReaderId, World};

use crate::{Bond, FAST, Label, Naive, PLAIN, Random};

/// Bytes of the plain components; tags among them, and sizes with and without a fast path.
pub(crate) const SIZES: [u32; 9] = [0, 1, 4, 8, 12, 16, 20, 64, 0];

/// Numbers of the components that mean something to the world, behind the plain ones.
pub(crate) const BOND: usize = 9;
pub(crate) const LABEL: usize = 10;

/// Two worlds that take the same steps.
pub(crate) struct Pair {
    /// The world in which the fast System takes the next step.
    pub(crate) fast: World,
    /// The world in which the plain System takes it.
    pub(crate) plain: World,
    pub(crate) naive: Naive,
    pub(crate) random: Random,
    /// Component ids by number, but for that of links, which is unknown at first.
    pub(crate) ids: Vec<ComponentId>,
    pub(crate) label: Key<Label>,
    /// Handles that were given out, the latest ones.
    pub(crate) ever: Vec<Entity>,
    pub(crate) queries: Vec<QueryId>,
    pub(crate) readers: Vec<ReaderId>,
    /// The worlds as they were, to go back to or to be merged.
    pub(crate) past: Option<(World, Naive)>,
}

impl Pair {
    pub(crate) fn new(seed: u64) -> Self {
        let (mut fast, mut plain) = (World::default(), World::default());
        let mut ids = Vec::new();
        for (number, size) in SIZES.iter().enumerate() {
            // Spread, so that their bits lie in several words of a mask.
            for name in (0..8).map(|filler| format!("unused {number} {filler}")) {
                register(&mut fast, &mut plain, &described(&name, 1));
            }
            let described = described(&format!("plain {number}"), *size);
            ids.push(register(&mut fast, &mut plain, &described));
        }
        let bond = Bond::COMPONENT.description();
        ids.push(register(&mut fast, &mut plain, &bond));
        let label = Label::COMPONENT.description();
        ids.push(register(&mut fast, &mut plain, &label));
        Self {
            label: Label::key(&fast).unwrap(),
            fast,
            plain,
            naive: Naive::default(),
            random: Random(seed),
            ids,
            ever: Vec::new(),
            queries: Vec::new(),
            readers: Vec::new(),
            past: None,
        }
    }

    /// A handle that was given out, dead ones as well, or now and then one that never was.
    pub(crate) fn one(&mut self) -> Entity {
        if self.ever.is_empty() || self.random.one_in(50) {
            return self.random.stranger();
        }
        self.ever[self.random.below(self.ever.len())]
    }

    pub(crate) fn some(&mut self, most: usize) -> Vec<Entity> {
        (0..self.random.below(most)).map(|_| self.one()).collect()
    }

    /// The number of a component and its id.
    pub(crate) fn component(&mut self) -> (usize, ComponentId) {
        let number = self.random.below(self.ids.len());
        (number, self.ids[number])
    }

    /// A few components, ascending.
    pub(crate) fn set(&mut self) -> Vec<usize> {
        let bits = self.random.next() & self.random.next() & self.random.next();
        (0..self.ids.len())
            .filter(|number| bits >> number & 1 == 1)
            .collect()
    }

    pub(crate) fn ids_of(&self, numbers: &[usize]) -> Vec<ComponentId> {
        numbers.iter().map(|number| self.ids[*number]).collect()
    }

    /// A value of a component. One with texts has none yet: those are written in place.
    pub(crate) fn value(&mut self, number: usize) -> Vec<u8> {
        match number {
            BOND => bytemuck::bytes_of(&Bond {
                strength: self.random.next() as u32,
                to: self.one(),
            })
            .to_vec(),
            LABEL => bytemuck::bytes_of(&Label {
                number: self.random.next() as u32,
                ..Label::default()
            })
            .to_vec(),
            plain => (0..SIZES[plain])
                .map(|_| self.random.next() as u8)
                .collect(),
        }
    }

    /// Remembers a handle that was given out.
    pub(crate) fn remember(&mut self, entity: Entity) {
        if self.ever.len() < 200 {
            self.ever.push(entity);
        } else {
            let place = self.random.below(200);
            self.ever[place] = entity;
        }
    }
}

fn described(name: &str, size: u32) -> Description {
    Description {
        name: name.to_owned(),
        was: Vec::new(),
        size,
        alignment: 1,
        fields: Vec::new(),
    }
}

fn register(fast: &mut World, plain: &mut World, description: &Description) -> ComponentId {
    let id = FAST.component.register(fast, description).unwrap();
    assert_eq!(PLAIN.component.register(plain, description), Ok(id));
    assert_eq!(
        PLAIN.component.find(fast, &description.name),
        FAST.component.find(plain, &description.name)
    );
    id
}
