import type {
  APIMessage,
  GatewayChannelModifyDispatchData,
  GatewayChannelPinsUpdateDispatchData,
  GatewayGuildCreateDispatchData,
  GatewayGuildDeleteDispatchData,
  GatewayGuildMemberUpdateDispatchData,
  GatewayGuildRoleDeleteDispatchData,
  GatewayGuildUpdateDispatchData,
  GatewayInteractionCreateDispatchData,
  GatewayMessageCreateDispatchData,
  GatewayMessageDeleteDispatchData,
  GatewayReadyDispatchData,
  GatewayThreadCreateDispatchData,
  GatewayThreadDeleteDispatchData,
  GatewayThreadUpdateDispatchData,
} from "discord-api-types/v10";

/** A change of the world, as the Gateway announces it. */
export type Announcement =
  | { readonly name: "GUILD_CREATE"; readonly data: GatewayGuildCreateDispatchData }
  | { readonly name: "GUILD_UPDATE"; readonly data: GatewayGuildUpdateDispatchData }
  | { readonly name: "GUILD_DELETE"; readonly data: GatewayGuildDeleteDispatchData }
  | { readonly name: "GUILD_MEMBER_UPDATE"; readonly data: GatewayGuildMemberUpdateDispatchData }
  | { readonly name: "GUILD_ROLE_DELETE"; readonly data: GatewayGuildRoleDeleteDispatchData }
  | {
      readonly name: "CHANNEL_CREATE" | "CHANNEL_UPDATE" | "CHANNEL_DELETE";
      readonly data: GatewayChannelModifyDispatchData;
    }
  | { readonly name: "CHANNEL_PINS_UPDATE"; readonly data: GatewayChannelPinsUpdateDispatchData }
  | { readonly name: "THREAD_CREATE"; readonly data: GatewayThreadCreateDispatchData }
  | { readonly name: "THREAD_UPDATE"; readonly data: GatewayThreadUpdateDispatchData }
  | { readonly name: "THREAD_DELETE"; readonly data: GatewayThreadDeleteDispatchData }
  // Discord's data of MESSAGE_UPDATE has the same fields.
  | { readonly name: "MESSAGE_CREATE" | "MESSAGE_UPDATE"; readonly data: GatewayMessageCreateDispatchData }
  | { readonly name: "MESSAGE_DELETE"; readonly data: GatewayMessageDeleteDispatchData };

/** Every event that the Gateway sends. */
export type GatewayEvent =
  | Announcement
  | { readonly name: "READY"; readonly data: GatewayReadyDispatchData }
  // Discord documents no data for it.
  | { readonly name: "RESUMED"; readonly data: Record<string, never> }
  | { readonly name: "INTERACTION_CREATE"; readonly data: GatewayInteractionCreateDispatchData };

/** Something that happened, in the words of the Gateway. `visibleTo` names the only person who may see it. */
export type WorldEvent = Announcement & {
  readonly guildId: string | null;
  readonly message?: APIMessage;
  readonly visibleTo?: string | null;
};
