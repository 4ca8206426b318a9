//! Draws a stored measurement again: `ecs-report docs/ecs-bench.json docs/ecs-bench.svg`.
use std::io::{Write, stderr};
use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            // Nothing sensible is left to do where the error stream itself fails.
            let _ = writeln!(stderr(), "{error}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<(), String> {
    let words: Vec<_> = std::env::args().skip(1).collect();
    let [stored, svg] = &words[..] else {
        return Err("give the stored measurement and the chart to draw, such as docs/ecs-bench.json docs/ecs-bench.svg".to_owned());
    };
    let text = std::fs::read_to_string(stored).map_err(|error| format!("{stored}: {error}"))?;
    let measurement = serde_json::from_str(&text)
        .map_err(|error| format!("{stored} is no measurement: {error}"))?;
    ecs_report::draw(&measurement, Path::new(svg))?.write()
}
