//! The reporter of a session: text or JSON.

use std::time::{SystemTime, UNIX_EPOCH};

use keyway::ReloadStep;
use serde_json::Value;

use super::Message;
use super::title::Title;
use crate::cli::output::{Palette, note, print};

/// Shows the messages of a session: as text on the error stream, where the standard output is the App's, or as one JSON object
/// per line on the standard output, where the App writes to the error stream.
#[derive(Debug)]
pub(in crate::cli) enum Reporter {
    /// Text, coloured, and the last message in the title of the terminal's window.
    Text(Palette, Option<Title>),
    /// JSON, for programs.
    Json,
}

impl Reporter {
    /// A reporter that writes text. Takes the title of the terminal until it is dropped.
    pub(in crate::cli) fn text() -> Self {
        Self::Text(Palette::of_errors(), Title::take())
    }

    /// Whether the standard output holds nothing but messages.
    pub(in crate::cli::dev) fn owns_output(&self) -> bool {
        matches!(self, Self::Json)
    }

    /// Shows `message`.
    pub(in crate::cli::dev) fn report(&self, message: &Message) {
        match self {
            Self::Json => print(stamped(message)),
            Self::Text(palette, title) => {
                let Some(text) = painted(message, *palette) else {
                    return;
                };
                note(text);
                if let Some(title) = title {
                    title.show(&message.to_string());
                }
            }
        }
    }
}

/// The message with the milliseconds since 1970 as `at`, unless the App has stamped it.
fn stamped(message: &Message) -> Value {
    let mut value = serde_json::to_value(message).expect("all keys of a message are texts");
    let now = SystemTime::now().duration_since(UNIX_EPOCH);
    let now = now.map_or(0, |now| now.as_millis() as u64);
    if let Value::Object(fields) = &mut value {
        fields.entry("at").or_insert_with(|| now.into());
    }
    value
}

/// The text in its colour; `None` for the intermediate steps of a reload, which only JSON has. The frames of a panic follow unless
/// the App has logged them.
fn painted(message: &Message, palette: Palette) -> Option<String> {
    let text = message.to_string();
    Some(match message {
        Message::Refused { .. } | Message::Differs { .. } => palette.bad(&text),
        Message::Reload(reload) => match reload.step {
            ReloadStep::Preparing | ReloadStep::Prepared => return None,
            ReloadStep::Live => palette.good(&text),
            _ => match &reload.backtrace {
                Some(backtrace) if !reload.in_log => {
                    format!("{}\n{backtrace}", palette.bad(&text))
                }
                _ => palette.bad(&text),
            },
        },
        Message::Changed { .. } | Message::Unchanged { .. } | Message::AwaitsRestart(_) => {
            palette.faint(&text)
        }
        _ => text,
    })
}

#[cfg(test)]
mod tests {
    use keyway::{ReloadEvent, ReloadStep};

    use super::painted;
    use crate::cli::dev::report::Message;
    use crate::cli::output::Palette;

    #[test]
    fn frames_that_the_app_has_logged_are_not_shown_again() {
        let shown = |in_log| {
            let event = ReloadEvent {
                number: 1,
                at: 0,
                step: ReloadStep::RolledBack,
                module: "systems-x".to_owned(),
                generation: 2,
                digest: None,
                pause: None,
                kept: 0,
                reason: Some("no words".to_owned()),
                backtrace: Some("   0: systems_x::call".to_owned()),
                in_log,
            };
            painted(&Message::Reload(event), Palette::of_errors()).expect("this step is shown")
        };
        assert!(!shown(true).contains("systems_x::call"));
        assert!(shown(true).contains("no words"));
        assert!(shown(false).ends_with("\n   0: systems_x::call"));
    }
}
