/** Two pasted articles of our own with the traps of a real paste: page furniture, lost marks, speakers named a sentence ago. */
export const harbour = `Harbour Towns Brace for ‘Great Swell’ as Talks Over the Sea Wall Stall

Workers carry sandbags past the “Old Lantern” in Port Elsin last autumn (Northwire)
Workers carry sandbags past the “Old Lantern” in Port Elsin last autumn (Northwire)
TT

Harbour Towns Brace for ‘Great Swell’ as Talks Over the Sea Wall Stall

Workers carry sandbags past the “Old Lantern” in Port Elsin last autumn (Northwire)

Talks over a new sea wall have stalled after the provincial council rejected the second plan in a month.

After the vote, the Elsin council promised to “shelter every harbour street” and called the delay “regrettable.”

Last Monday, the Elsin coast guard disclosed that the swell had torn “several dozen moorings” from the quay.

Tarvo Hestin, a marine engineering professor at Elsin College, believes the wall comes ten years too late.

Hestin notes that nobody has measured the old quay since the great storm.

Hestin explains, “If the quay goes, the fish market and the two schools behind it will go as well, and the town would be cut in half.”
`;

export const strait = `Coastal Republic Hurries to Mend Ties With the Island’s New Rulers

The sudden loss of the island worries officials in the capital most, reported The Beacon on Friday.

“In the first weeks they want to keep some of the old harbour rights. Their envoys insist they never liked the governor,” it said.

Foreign Minister Adil Marwani said in an interview this week: “We had told the governor for years that his rule could not last. His people were asked to listen, but they did not.”

He added: “Our side always spoke with the islanders. Since the flood we have asked for talks.”

At the same time, the republic’s trade ministry spokesperson insisted that it sent only grain, continued The Beacon. “Our ships carried food and we never took a side. What mattered to us was the peace of the strait,” he said.

Short calm

Senior preacher Orhan Velid Tasci said: “We must follow the matter with hope, because the new rulers of the island will not stay of one mind with each other”.

The moderate Morava newspaper predicted that “the present calm on the island will end because of empty stores and too many captains.”.

In his address on the governor’s flight upper chancellor Samir Halabi said a nearby state of the strait had played a plain part” in the events and “goes on playing it today”. The Corin news agency printed a drawing of the new rulers with three foreign captains.

The republic’s Grand Council on Sea Affairs questioned whether the islanders would stay friends with Velmark for long. It said: “Although Velmark is the first to gain from the governor’s fall, it can never bring a house of its own to power there. Even then it would only buy trouble for itself.”

Reliance on Velmark

Former Republic President Hamid Rostan predicted a bleak winter for the island. “In the last weeks the harbour guns were all sunk, and sadly nobody answered. It will take years to build them again.”

Masoud Behrani, a former republic envoy to the north, suggested the island council may come to lean on Velmark. “If the council tries to hold the inner valleys with soldiers from abroad – Velmark’s too – parts of it will stay occupied for long.”

Velmark’s Foreign Minister Kerem Fidanli said on Wednesday that if the matter were settled “decently” his country would send nobody. “There is a new council now. I think this is first of all their care,” Fidanli said.
`;
