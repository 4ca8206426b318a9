//! One step.

use crate::Pair;

impl Pair {
    /// Takes a random step.
    pub(crate) fn step(&mut self) {
        match self.random.below(100) {
            0..11 => self.spawn(),
            11..13 => self.spawn_batch(),
            13..14 => self.reserve(),
            14..24 => self.despawn(),
            24..26 => self.despawn_batch(),
            26..42 => self.insert(),
            42..54 => self.remove(),
            54..58 => self.insert_batch(),
            58..62 => self.remove_batch(),
            62..63 => self.set_resource(),
            63..67 => self.apply(),
            67..74 => self.attach(),
            74..77 => self.detach(),
            77..78 => self.despawn_tree(),
            78..80 => self.prepare(),
            80..81 => self.plan(),
            81..83 => self.table(),
            83..86 => self.watch(),
            86..88 => self.read(),
            88..92 => self.write_text(),
            92..97 => self.write_value(),
            97..98 => self.advance(),
            _ => self.whole_world(),
        }
    }
}
