//! `Shards`.
use std::iter::repeat_with;
use std::sync::OnceLock;

use crossbeam_utils::CachePadded;

use super::ThreadSlot;
use super::thread_slot::SLOTS;

/// A value for each function and thread, made at the first call of the thread.
#[derive(Debug)]
pub(crate) struct Shards<T> {
    functions: usize,
    /// For each [`ThreadSlot`] the values of its thread; those of two threads are never in one cache line.
    of_threads: [OnceLock<Box<[CachePadded<T>]>>; SLOTS],
}

impl<T: Default> Shards<T> {
    /// Values of no thread yet, for so many functions.
    pub(crate) fn new(functions: usize) -> Self {
        Self {
            functions,
            of_threads: [const { OnceLock::new() }; SLOTS],
        }
    }

    /// The value of a thread for a function; `None` if there is no such function.
    #[inline]
    pub(crate) fn get(&self, slot: &ThreadSlot, function: usize) -> Option<&T> {
        let own = self.of_threads.get(slot.index())?;
        let own = match own.get() {
            Some(own) => own,
            None => self.first(own),
        };
        own.get(function).map(|value| &**value)
    }

    /// The values of all threads for a function.
    pub(crate) fn of(&self, function: usize) -> impl Iterator<Item = &T> {
        let threads = self.of_threads.iter().filter_map(OnceLock::get);
        threads.filter_map(move |own| own.get(function).map(|value| &**value))
    }

    #[cold]
    #[inline(never)]
    fn first<'s>(&self, own: &'s OnceLock<Box<[CachePadded<T>]>>) -> &'s [CachePadded<T>] {
        own.get_or_init(|| {
            let values = repeat_with(|| CachePadded::new(T::default()));
            values.take(self.functions).collect()
        })
    }
}
