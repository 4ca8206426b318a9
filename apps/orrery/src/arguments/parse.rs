//! Reads the command line.

use std::ffi::OsString;
use std::path::PathBuf;

use app_console::{Command, OutputForm};
use lexopt::{Arg, Parser};

use super::schedule::Schedule;
use super::{Arguments, ArgumentsError};
use crate::pace::Pace;

const DAYS: (&str, &str) = ("--days", "365.25");
const STEP: (&str, &str) = ("--step", "0.25");
const PACE: (&str, &str) = ("--pace", "30");

/// The text of `--help`.
pub(crate) const HELP: &str = include_str!("help.txt");

/// Reads the arguments behind the program's name.
pub(crate) fn parse(
    arguments: impl IntoIterator<Item = OsString>,
) -> Result<Command<Arguments>, ArgumentsError> {
    // Without the name, which the parser would only use for its messages.
    let mut parser = Parser::from_args(arguments);
    let (mut days, mut step) = (OsString::from(DAYS.1), OsString::from(STEP.1));
    let (mut input, mut output) = (None, PathBuf::from("orrery.svg"));
    let mut pace = None;
    let mut form = OutputForm::Text;
    while let Some(argument) = parser.next()? {
        match argument {
            Arg::Long("days") => days = parser.value()?,
            Arg::Long("step") => step = parser.value()?,
            Arg::Long("input") => input = Some(parser.value()?.into()),
            Arg::Long("output") => output = parser.value()?.into(),
            Arg::Long("pace") => pace = Some(Pace::new(number(PACE, &parser.value()?)?)),
            Arg::Long("json") => form = OutputForm::Json,
            Arg::Long("progress") => form = OutputForm::Progress,
            Arg::Short('h') | Arg::Long("help") => return Ok(Command::Help),
            Arg::Short('V') | Arg::Long("version") => return Ok(Command::Version),
            other => return Err(other.unexpected().into()),
        }
    }
    let schedule = Schedule::new(number(DAYS, &days)?, number(STEP, &step)?)?;
    Ok(Command::Run(Arguments {
        schedule,
        input,
        output,
        pace,
        form,
    }))
}

fn number(
    (option, example): (&'static str, &'static str),
    text: &OsString,
) -> Result<f64, ArgumentsError> {
    let text = text.to_string_lossy();
    let number = text
        .parse()
        .ok()
        .filter(|number: &f64| number.is_finite() && *number > 0.0);
    number.ok_or_else(|| ArgumentsError::Days {
        option,
        found: text.into_owned(),
        example,
    })
}

#[cfg(test)]
mod tests {
    use super::{Arguments, Command, OutputForm, Pace, PathBuf, Schedule, parse};

    fn read(line: &str) -> Result<Command<Arguments>, String> {
        parse(line.split_whitespace().map(Into::into)).map_err(|error| error.to_string())
    }

    #[test]
    fn nothing_asks_for_a_year() {
        let Ok(Command::Run(arguments)) = read("") else {
            panic!("a run")
        };
        assert_eq!(
            arguments.schedule,
            Schedule::new(365.25, 0.25).expect("a year")
        );
        assert_eq!(
            (arguments.input, arguments.output),
            (None, PathBuf::from("orrery.svg"))
        );
        assert_eq!(arguments.form, OutputForm::Text);
    }

    #[test]
    fn every_option_is_heard() {
        let Ok(Command::Run(arguments)) =
            read("--days 10 --step=0.5 --input a.csv --output b.svg --pace 2 --json")
        else {
            panic!("a run")
        };
        assert_eq!(
            arguments.schedule,
            Schedule::new(10.0, 0.5).expect("ten days")
        );
        assert_eq!(
            (arguments.input, arguments.output),
            (Some("a.csv".into()), PathBuf::from("b.svg"))
        );
        assert_eq!(arguments.form, OutputForm::Json);
        assert_eq!(arguments.pace, Some(Pace::new(2.0)));
        let Ok(Command::Run(arguments)) = read("--progress") else {
            panic!("a run")
        };
        assert_eq!(arguments.form, OutputForm::Progress);
        assert_eq!(read("--json -h"), Ok(Command::Help));
        assert_eq!(read("--version"), Ok(Command::Version));
    }

    #[test]
    fn mistakes_are_told_with_the_way_out() {
        let told = |line| read(line).expect_err("a mistake");
        insta::assert_snapshot!(
            [
                told("--day 3"),
                told("planets.csv"),
                told("--days"),
                told("--json=yes"),
                told("--days many"),
                told("--days -3"),
                told("--step 0"),
                told("--step nan"),
                told("--pace 0"),
                told("--days inf"),
                told("--days 1 --step 2"),
                told("--days 1e300 --step 1e-300"),
                told("--days 1e9 --step 1e-9"),
            ]
            .join("\n")
        );
    }

    #[test]
    fn help_names_every_option() {
        for option in [
            "--days",
            "--step",
            "--input",
            "--output",
            "--pace",
            "--json",
            "--progress",
            "--help",
            "--version",
            "ORRERY_LOG",
        ] {
            assert!(super::HELP.contains(option), "{option}");
        }
    }
}
