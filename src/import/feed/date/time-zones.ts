/** Zones by their usual short names, in minutes east of Greenwich; the summer name has its own entry. */
const ZONES: ReadonlyMap<string, number> = new Map(
  Object.entries({
    utc: 0,
    ut: 0,
    gmt: 0,
    z: 0,
    zulu: 0,
    wet: 0,
    west: 60,
    bst: 60,
    cet: 60,
    cest: 120,
    mez: 60,
    mesz: 120,
    met: 60,
    mest: 120,
    eet: 120,
    eest: 180,
    msk: 180,
    msd: 240,
    trt: 180,
    sast: 120,
    cat: 120,
    eat: 180,
    wat: 60,
    irst: 210,
    irdt: 270,
    gst: 240,
    pkt: 300,
    ist: 330,
    npt: 345,
    ict: 420,
    wib: 420,
    wita: 480,
    wit: 540,
    hkt: 480,
    sgt: 480,
    myt: 480,
    pht: 480,
    awst: 480,
    jst: 540,
    kst: 540,
    acst: 570,
    acdt: 630,
    aest: 600,
    aedt: 660,
    nzst: 720,
    nzdt: 780,
    nst: -210,
    ndt: -150,
    ast: -240,
    adt: -180,
    at: -240,
    brt: -180,
    brst: -120,
    art: -180,
    clt: -240,
    clst: -180,
    est: -300,
    edt: -240,
    et: -300,
    cst: -360,
    cdt: -300,
    ct: -360,
    mst: -420,
    mdt: -360,
    mt: -420,
    pst: -480,
    pdt: -420,
    pt: -480,
    akst: -540,
    akdt: -480,
    hst: -600,
    hadt: -540,
  }),
);

/** The farthest zones: UTC-12 and UTC+14. */
const EARLIEST = -12 * 60;
const LATEST = 14 * 60;
const OFFSET = /^(?:utc|ut|gmt)?([+-])(\d{1,2}):?(\d{2})?$/u;

/**
 * A zone in minutes east of Greenwich: "Z", "EST", "+02:00", "+0200", "+2", "GMT+2".
 *
 * @returns "unknown" for a name that is none of these, and "impossible" for an offset that no place has.
 */
export function zoneOffset(written: string): number | "unknown" | "impossible" {
  const zone = written.toLowerCase().replace(/^etc\/(?=utc$|gmt$)/u, "");
  const named = ZONES.get(zone);
  if (named !== undefined) return named;
  if (/^[a-y]$/u.test(zone) && zone !== "j") return militaryOffset(zone);
  const offset = OFFSET.exec(zone);
  if (offset === null) return "unknown";
  const [, sign, hours, minutes = "0"] = offset;
  const total = (Number(hours) * 60 + Number(minutes)) * (sign === "-" ? -1 : 1);
  return Number(minutes) > 59 || total < EARLIEST || total > LATEST ? "impossible" : total;
}

/** The letters of RFC 822, section 5: A to M without J lie west of Greenwich, N to Y east. */
function militaryOffset(letter: string): number {
  const west = "abcdefghiklm".indexOf(letter);
  return west >= 0 ? -60 * (west + 1) : 60 * ("nopqrstuvwxy".indexOf(letter) + 1);
}
