//! The 1 000 oldest die and 1 000 new ones are spawned.
use super::ENTITIES;
use crate::access::hosted;
use crate::measure::{Growth, Library, Subject};
use crate::scenarios::churn::{DYING, bevy, hecs, keyway};

pub(crate) const GROWTH: Growth = Growth {
    name: "churn",
    axis: "entities",
    unit: "per despawn and spawn",
    points: ENTITIES,
    work: |_| DYING as u64,
    repeats: |_| 3,
    subjects: |count| {
        let count = count as usize;
        vec![
            Subject::new(Library::Hosted, keyway(hosted, count)),
            Subject::new(Library::Hecs, hecs(count)),
            Subject::new(Library::Bevy, bevy(count)),
        ]
    },
};
