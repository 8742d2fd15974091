//! Today, read once when the guide opens.

use rules::rulebook::Day;
use web_sys::js_sys::Date;

const MINUTES_IN_A_DAY: f64 = 24.0 * 60.0;

/// The reader's own calendar day.
pub fn today() -> Day {
    let now = Date::new_0();
    let minutes = now.get_time() / 60_000.0 - now.get_timezone_offset();
    #[expect(
        clippy::cast_possible_truncation,
        reason = "a day's number is small, and any other is no day"
    )]
    let day = (minutes / MINUTES_IN_A_DAY).floor() as i32;
    Day(day)
}
