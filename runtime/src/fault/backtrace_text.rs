//! The text of a backtrace: the frames that a reader looks for.
use std::backtrace::{Backtrace, BacktraceStatus};
use std::env;
use std::fmt::Write;

/// Most frames that a text has; a recursion without end would have a hundred thousand.
const MOST_FRAMES: usize = 100;

/// Where the frames of the code begin that has panicked: above is the hook, with what std calls it by.
const BEGIN: &str = "__rust_end_short_backtrace";

/// Where they end: below is the start of the thread.
const END: &str = "__rust_begin_short_backtrace";

/// Beginnings of frames by which Keyway calls a function and catches its panic, and by which std raises one.
const MACHINERY: [&str; 12] = [
    "keyway::",
    "<keyway::",
    "rust_begin_unwind",
    "__rustc::rust_begin_unwind",
    "core::panicking::",
    "std::panicking::",
    "std::panic::",
    "core::ops::function::",
    "<core::panic::unwind_safe::AssertUnwindSafe",
    "core::panic::unwind_safe::",
    "__rust_try",
    "std::sys::backtrace::",
];

/// The backtrace of this place if `RUST_BACKTRACE` or `RUST_LIB_BACKTRACE` asks for one, as
/// [`Backtrace::capture`] reads them; else `None`, at the cost of an atomic read. Where the variable is `full`, all frames with
/// their addresses, else those of the code that panicked and of its callers.
pub(super) fn captured() -> Option<String> {
    let backtrace = Backtrace::capture();
    if backtrace.status() != BacktraceStatus::Captured {
        return None;
    }
    Some(match is_full() {
        true => format!("{backtrace:#}").trim_end().to_owned(),
        false => trimmed(&backtrace.to_string()),
    })
}

fn is_full() -> bool {
    let value = env::var_os("RUST_LIB_BACKTRACE").or_else(|| env::var_os("RUST_BACKTRACE"));
    value.is_some_and(|value| value == "full")
}

/// Leaves out what a reader skips: see [`MACHINERY`].
fn trimmed(text: &str) -> String {
    let Frames(mut frames) = Frames::of(text);
    if let Some(begin) = frames
        .iter()
        .rposition(|frame| frame.symbol.contains(BEGIN))
    {
        frames.drain(..=begin);
    }
    let end = frames.iter().position(|frame| frame.symbol.contains(END));
    frames.truncate(end.unwrap_or(frames.len()));
    frames.retain(|frame| !is_machinery(frame.symbol));
    let mut out = String::new();
    for (number, frame) in frames.iter().take(MOST_FRAMES).enumerate() {
        let _ = writeln!(out, "{number:>4}: {}", frame.symbol);
        if let Some(place) = frame.place {
            let _ = writeln!(out, "             {place}");
        }
    }
    if let Some(more) = frames
        .len()
        .checked_sub(MOST_FRAMES)
        .filter(|more| *more > 0)
    {
        let _ = writeln!(out, "      … {more} frames more");
    }
    out + "note: the frames of Keyway and std are left out; RUST_BACKTRACE=full shows all"
}

/// Generated functions have such a part in their names.
fn is_machinery(symbol: &str) -> bool {
    let is_generated = symbol.contains("__KEYWAY_") || symbol.contains("__keyway_");
    is_generated || MACHINERY.iter().any(|start| symbol.starts_with(start))
}

/// One frame as std writes it.
#[derive(Clone, Copy)]
struct Frame<'t> {
    symbol: &'t str,
    /// The line with its place, if it has one.
    place: Option<&'t str>,
}

impl<'t> Frame<'t> {
    /// Name of the crate of its function.
    fn crate_name(self) -> &'t str {
        let path = self.symbol.trim_start_matches(['<', '&']);
        path.split_once("::").map_or(path, |(name, _)| name)
    }
}

/// The frames of a text.
pub(super) struct Frames<'t>(Vec<Frame<'t>>);

impl<'t> Frames<'t> {
    /// Reads them.
    pub(super) fn of(text: &'t str) -> Self {
        let mut frames: Vec<Frame<'t>> = Vec::new();
        for line in text.lines().map(str::trim_start) {
            if line.starts_with("at ") {
                if let Some(frame) = frames.last_mut() {
                    frame.place = Some(line);
                }
                continue;
            }
            let numbered = line.split_once(": ");
            let symbol = numbered.filter(|(number, _)| number.parse::<usize>().is_ok());
            if let Some((_, symbol)) = symbol {
                frames.push(Frame {
                    symbol,
                    place: None,
                });
            }
        }
        Self(frames)
    }

    /// Names of the crates of the functions.
    pub(super) fn crates(&self) -> impl Iterator<Item = &'t str> {
        self.0.iter().map(|frame| frame.crate_name())
    }

    /// The first function of the crate `is_module`: View and function where the frame of the call through its Core is there, and
    /// else the function's path.
    pub(super) fn call(
        &self,
        is_module: impl Fn(&str) -> bool,
        is_core: impl Fn(&str) -> bool,
    ) -> Option<String> {
        let first = self
            .0
            .iter()
            .position(|frame| is_module(frame.crate_name()))?;
        let mut behind = self.0[first..].iter();
        let call = behind.find(|frame| is_core(frame.crate_name()));
        let call = call.and_then(|frame| {
            let (path, function) = frame.symbol.rsplit_once("::")?;
            let view = path.rsplit("::").next()?.trim_end_matches('>');
            Some(format!("{view}.{function}"))
        });
        call.or_else(|| Some(self.0[first].symbol.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::{Frames, MOST_FRAMES, trimmed};

    const TEXT: &str = "   0: std::backtrace::Backtrace::create
             at /rustc/1/library/std/src/backtrace.rs:331:13
   1: keyway::fault::panic_report::install_hook::{{closure}}
   2: std::sys::backtrace::__rust_end_short_backtrace
   3: __rustc::rust_begin_unwind
   4: core::panicking::panic_fmt
   5: systems_x::deep
             at ./systems/x/src/deep.rs:3:5
   6: <systems_x::X>::answer
             at ./systems/x/src/lib.rs:20:9
   7: systems_x::X::__KEYWAY_HOSTED_XView::{{closure}}
   8: core::ops::function::FnOnce::call_once
   9: std::panic::catch_unwind
  10: keyway::fault::guard::guard
  11: app::App::go_on
             at ./apps/app/src/lib.rs:31:9
  12: std::sys::backtrace::__rust_begin_short_backtrace
  13: main
";

    #[test]
    fn the_frames_of_the_user_are_left() {
        let text = trimmed(TEXT);
        let frames = "   0: systems_x::deep
             at ./systems/x/src/deep.rs:3:5
   1: <systems_x::X>::answer
             at ./systems/x/src/lib.rs:20:9
   2: app::App::go_on
             at ./apps/app/src/lib.rs:31:9
note: ";
        assert!(text.starts_with(frames), "{text}");
    }

    #[test]
    fn a_recursion_is_cut() {
        let text: String = (0..300).map(|n| format!("{n:>4}: app::again\n")).collect();
        let text = trimmed(&text);
        assert_eq!(text.matches("app::again").count(), MOST_FRAMES);
        assert!(text.contains("… 200 frames more"), "{text}");
    }

    #[test]
    fn a_function_is_named_by_the_call_through_its_core() {
        let text = "   0: serde_json::parse
   1: <systems_x::X>::answer
             at ./systems/x/src/lib.rs:20:9
   2: core_x::view::XView::answer
   3: app::App::go_on
";
        let frames = Frames::of(text);
        assert_eq!(frames.crates().nth(1), Some("systems_x"));
        let call = |module: &'static str, core: &'static str| {
            frames.call(move |name| name == module, move |name| name == core)
        };
        assert_eq!(call("systems_x", "core_x"), Some("XView.answer".to_owned()));
        assert_eq!(call("app", "core_x"), Some("app::App::go_on".to_owned()));
        assert_eq!(call("systems_y", "core_x"), None);
    }
}
