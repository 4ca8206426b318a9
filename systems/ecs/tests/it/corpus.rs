//! The corpus of the fuzzer, replayed and changed at random: see `tests/fuzz/checks/saved_world.rs`.

use std::fs;
use std::path::Path;

use proptest::prelude::{ProptestConfig, any, proptest};
use proptest::sample::Index;

use crate::ECS;
use crate::sample::sample;

#[path = "../../../../tests/fuzz/checks/saved_world.rs"]
mod saved_world;
use saved_world::check;

#[test]
fn the_corpus_is_refused_or_sound() {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fuzz/corpus/saved_world");
    let mut files = 0;
    for entry in fs::read_dir(corpus).unwrap() {
        check(&fs::read(entry.unwrap().path()).unwrap());
        files += 1;
    }
    assert!(files > 4, "{files}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    /// Bytes are replaced, moved and left out; mostly the lengths still fit, so that this goes deep.
    #[test]
    fn changed_at_random_it_is_refused_or_sound(
        changes in proptest::collection::vec((any::<Index>(), any::<Index>(), 0..9_usize, any::<u8>()), 1..6),
    ) {
        let mut bytes = ECS.world.save(&sample());
        for (to, from, count, kind) in changes {
            let (to, from) = (to.index(bytes.len()), from.index(bytes.len()));
            match kind {
                0..10 => drop(bytes.drain(to..(to + count).min(bytes.len()))),
                10..100 => bytes[to] = kind.wrapping_mul(7),
                _ => {
                    let piece = bytes[from..(from + count).min(bytes.len())].to_vec();
                    let end = (to + piece.len()).min(bytes.len());
                    bytes[to..end].copy_from_slice(&piece[..end - to]);
                }
            }
        }
        check(&bytes);
    }
}
