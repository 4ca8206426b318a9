//! `Voice`.

use keyway_codegen::cli::print;
use serde_json::{Map, Value};

use super::clock::now;

/// How the follower tells what it does: a line for each event.
pub(super) struct Voice {
    wants_json: bool,
    /// What was said of the state that lasts, so that it is said once.
    last: Option<String>,
}

impl Voice {
    /// One that speaks in lines of text, or in JSON objects of one line each.
    pub(super) fn new(wants_json: bool) -> Self {
        Self {
            wants_json,
            last: None,
        }
    }

    /// Tells of an event: its name, the set that is concerned if there is one, and what there is to say, in one line.
    pub(super) fn say(&self, event: &str, digest: Option<&str>, text: &str) {
        if !self.wants_json {
            return match digest {
                Some(digest) => print(format_args!("{event} {digest}: {text}")),
                None => print(format_args!("{event}: {text}")),
            };
        }
        let mut object = Map::new();
        object.insert("at".to_owned(), now().into());
        object.insert("event".to_owned(), event.into());
        if let Some(digest) = digest {
            object.insert("digest".to_owned(), digest.into());
        }
        object.insert("text".to_owned(), text.into());
        print(Value::Object(object));
    }

    /// Tells the same if it was not what was told so last.
    pub(super) fn say_once(&mut self, event: &str, digest: Option<&str>, text: &str) {
        let words = format!("{event} {} {text}", digest.unwrap_or_default());
        if self.last.as_ref() != Some(&words) {
            self.say(event, digest, text);
            self.last = Some(words);
        }
    }
}
