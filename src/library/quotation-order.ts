/** The order of quotations `q` of articles `a`: whole ones before parts; of each the newest article first, in it as in the text. */
export const NEWEST_QUOTATION = "q.part, q.sort_at DESC, a.arrived DESC, a.id, q.number DESC";
