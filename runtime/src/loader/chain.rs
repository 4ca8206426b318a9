//! `Chain`, the layers in front of a Core that the App does not list.
use std::fmt;
use std::ptr;
use std::sync::{Mutex, MutexGuard, PoisonError};

use super::{Image, LoadError, Site};
use crate::contract::Core;
use crate::identity::Digest;
use crate::module::{Module, ModuleHeader};
use crate::slot::Slot;

/// The layers in front of a Core that were put there by a tool, any number of them, outside of the layers that the App lists.
///
/// A listed layer has a slot in the App for what is behind it. Of layers that nobody knew when the App was generated, only the
/// type is known: each has the table type `V` of the Core, and one import slot of the same type, which its own library brings.
/// So the App's side is this list, and the slot that importers read, which it has anyway:
///
/// ```text
/// slot ──▶ last guest ──▶ … ──▶ first guest ──▶ what the seats of the Plan publish: `behind`
/// ```
///
/// While the list is empty nothing here is read, and a call is the same instructions as without. The seats publish into the
/// slot as if there were no guests; [`join`](Self::join), called after each publication, takes what they have published for what
/// is behind, and puts the guests in front again. Calls between these two steps of one safe point go past the guests.
pub struct Chain<V: 'static> {
    site: Site<V, Imports<V>>,
    slot: &'static Slot<V>,
    links: Mutex<Links<V>>,
}

type Imports<V> = (&'static Slot<V>,);

struct Links<V: 'static> {
    /// Headers of the guests, the innermost first.
    guests: Vec<&'static ModuleHeader<V, Imports<V>>>,
    /// Table that the innermost guest calls.
    behind: Option<&'static V>,
}

impl<V: 'static> Chain<V> {
    /// The empty chain in front of `slot`, which importers of the Core read.
    #[must_use]
    pub const fn new(core: Core<V>, slot: &'static Slot<V>) -> Self {
        Self {
            site: Site::new(core),
            slot,
            links: Mutex::new(Links {
                guests: Vec::new(),
                behind: None,
            }),
        }
    }

    /// Maps a verified image of a layer.
    ///
    /// # Errors
    /// If the system cannot load the library, or its header does not match the manifest.
    pub fn load(&self, image: &Image) -> Result<&'static Module, LoadError> {
        self.site.load(image)
    }

    /// Lets a mapped layer call what the outermost one is now, for its `initialize`; callers do not reach it yet.
    pub fn prepare(&self, digest: &Digest) {
        if let Some(header) = self.site.header(digest) {
            header.imports.0.follow(self.slot);
        }
    }

    /// Puts a mapped layer in front of all others.
    pub fn insert(&self, digest: &Digest) {
        if let Some(header) = self.site.header(digest) {
            // The layer may have been in the chain before, and left.
            header.successor.clear();
            let mut links = self.links();
            links.look_behind(self.slot);
            links.guests.push(header);
            links.publish(self.slot);
        }
    }

    /// Takes a layer out; its late callers reach what is behind it.
    pub fn remove(&self, digest: &Digest) {
        let mut links = self.links();
        let header = self.site.header(digest);
        let place = header.and_then(|header| links.place(header));
        if let Some(place) = place {
            links.look_behind(self.slot);
            let header = links.guests.remove(place);
            header.successor.follow(header.imports.0);
            links.publish(self.slot);
        }
    }

    /// Puts the guests in front of what was published since.
    pub fn join(&self) {
        let mut links = self.links();
        if !links.guests.is_empty() {
            links.look_behind(self.slot);
            links.publish(self.slot);
        }
    }

    fn links(&self) -> MutexGuard<'_, Links<V>> {
        self.links.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl<V: 'static> Links<V> {
    /// Takes what is in `slot` for what is behind, unless that is the outermost guest.
    fn look_behind(&mut self, slot: &Slot<V>) {
        let published = slot.get();
        let outermost = self.guests.last().map(|header| header.views);
        let is_guest = match (published, outermost) {
            (Some(published), Some(guest)) => ptr::eq(published, guest),
            _ => false,
        };
        if !is_guest {
            self.behind = published;
        }
    }

    /// Binds each guest to the next, from the innermost on, and the slot last: who reads it finds all of them bound.
    fn publish(&self, slot: &Slot<V>) {
        let Some(mut next) = self.behind else {
            return;
        };
        for header in &self.guests {
            header.imports.0.bind(next);
            next = header.views;
        }
        slot.bind(next);
    }

    fn place(&self, header: &ModuleHeader<V, Imports<V>>) -> Option<usize> {
        let mut guests = self.guests.iter();
        guests.position(|guest| ptr::eq(*guest, header))
    }
}

impl<V: 'static> fmt::Debug for Chain<V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let number = self.links().guests.len();
        write!(f, "{} ({number} guests)", self.site.core().contract.core())
    }
}
