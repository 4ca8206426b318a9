//! Says what happens in a session.

use std::time::{SystemTime, UNIX_EPOCH};

use keyway::ReloadStep;
use serde_json::Value;

use super::dev_event::DevEvent;
use super::title::Title;
use crate::cli::output::{Palette, note, print};

/// Says what happens in a session: text on the error stream, as the output is the App's, or one JSON object per line on the
/// output, which is then not the App's.
#[derive(Debug)]
pub(in crate::cli) enum Teller {
    /// For people.
    Text(Palette, Option<Title>),
    /// For programs.
    Json,
}

impl Teller {
    /// For people.
    pub(in crate::cli) fn text() -> Self {
        Self::Text(Palette::of_errors(), Title::take())
    }

    /// Whether the standard output is for events alone.
    pub(super) fn owns_output(&self) -> bool {
        matches!(self, Self::Json)
    }

    /// Says `event`.
    pub(super) fn tell(&self, event: &DevEvent) {
        match self {
            Self::Json => print(stamped(event)),
            Self::Text(palette, title) => {
                let Some(text) = painted(event, *palette) else {
                    return;
                };
                note(text);
                if let Some(title) = title {
                    title.show(&event.to_string());
                }
            }
        }
    }
}

/// The event with the milliseconds since 1970 as `at`, unless it has that of the App.
fn stamped(event: &DevEvent) -> Value {
    let mut value = serde_json::to_value(event).expect("all keys of an event are texts");
    let now = SystemTime::now().duration_since(UNIX_EPOCH);
    let now = now.map_or(0, |now| now.as_millis() as u64);
    if let Value::Object(fields) = &mut value {
        fields.entry("at").or_insert_with(|| now.into());
    }
    value
}

/// The line in its colour; `None` for the steps on the way, which only a program wants to know.
fn painted(event: &DevEvent, palette: Palette) -> Option<String> {
    let text = event.to_string();
    Some(match event {
        DevEvent::Refused { .. } => palette.bad(&text),
        DevEvent::Reload(reload) => match reload.step {
            ReloadStep::Preparing | ReloadStep::Prepared => return None,
            ReloadStep::Live => palette.good(&text),
            _ => palette.bad(&text),
        },
        DevEvent::Changed { .. } | DevEvent::Unchanged { .. } => palette.faint(&text),
        _ => text,
    })
}
