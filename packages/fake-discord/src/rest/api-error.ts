import { type Problem, problemTree } from "../checks/problem.ts";

/** Discord's form of a refusal: `errors` is the tree of what is wrong with the body. discord-api-types has no type for it. */
type ErrorBody = { readonly message: string; readonly code: number; readonly errors?: object };

/** An answer that refuses a request, in Discord's shape and with its codes. */
export class ApiError extends Error {
  override readonly name = "ApiError";
  readonly status: number;
  readonly code: number;
  readonly problems: readonly Problem[];

  constructor(status: number, code: number, message: string, problems: readonly Problem[] = []) {
    super(message);
    this.status = status;
    this.code = code;
    this.problems = problems;
  }

  get body(): ErrorBody {
    const errors = this.problems.length > 0 ? { errors: problemTree(this.problems) } : {};
    return { message: this.message, code: this.code, ...errors };
  }

  static invalidForm(problems: readonly Problem[]): ApiError {
    return new ApiError(400, 50035, "Invalid Form Body", problems);
  }
  static emptyMessage(): ApiError {
    return new ApiError(400, 50006, "Cannot send an empty message");
  }
  static invalidJson(): ApiError {
    return new ApiError(400, 50109, "The request body contains invalid JSON.");
  }
  static unauthorized(): ApiError {
    return new ApiError(401, 0, "401: Unauthorized");
  }
  static notFound(): ApiError {
    return new ApiError(404, 0, "404: Not Found");
  }
  static unknownApplication(): ApiError {
    return new ApiError(404, 10002, "Unknown Application");
  }
  static unknownChannel(): ApiError {
    return new ApiError(404, 10003, "Unknown Channel");
  }
  static unknownGuild(): ApiError {
    return new ApiError(404, 10004, "Unknown Guild");
  }
  static unknownMember(): ApiError {
    return new ApiError(404, 10007, "Unknown Member");
  }
  static unknownMessage(): ApiError {
    return new ApiError(404, 10008, "Unknown Message");
  }
  static unknownUser(): ApiError {
    return new ApiError(404, 10013, "Unknown User");
  }
  static unknownWebhook(): ApiError {
    return new ApiError(404, 10015, "Unknown Webhook");
  }
  static unknownInteraction(): ApiError {
    return new ApiError(404, 10062, "Unknown interaction");
  }
  static unknownCommand(): ApiError {
    return new ApiError(404, 10063, "Unknown application command");
  }
  static alreadyAcknowledged(): ApiError {
    return new ApiError(400, 40060, "Interaction has already been acknowledged.");
  }
  static missingAccess(): ApiError {
    return new ApiError(403, 50001, "Missing Access");
  }
  static othersMessage(): ApiError {
    return new ApiError(403, 50005, "Cannot edit a message authored by another user");
  }
  static missingPermissions(): ApiError {
    return new ApiError(403, 50013, "Missing Permissions");
  }
  static wrongChannelType(): ApiError {
    return new ApiError(400, 50024, "Cannot execute action on this channel type");
  }
  static forumMessage(): ApiError {
    return new ApiError(400, 40058, "Cannot send messages in a forum channel");
  }
  static tagRequired(): ApiError {
    return new ApiError(400, 40067, "A tag is required to create a forum post in this channel");
  }
  static alreadyPublished(): ApiError {
    return new ApiError(400, 40033, "This message has already been crossposted.");
  }
  static tooManyPins(): ApiError {
    return new ApiError(400, 30003, "Maximum number of pins reached for the channel (250)");
  }
  static archivedThread(): ApiError {
    return new ApiError(400, 50083, "Thread is archived");
  }
  static lockedThread(): ApiError {
    return new ApiError(400, 160005, "Thread is locked");
  }
  static threadExists(): ApiError {
    return new ApiError(400, 160004, "A thread has already been created for this message");
  }
  static invalidWebhookToken(): ApiError {
    return new ApiError(401, 50027, "Invalid Webhook Token");
  }
}
