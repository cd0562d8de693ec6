using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ReadyKit.Accounts.Internal.PersonalData;

internal sealed class AccountEndpoints : IEndpointModule
{
    public void Map(IEndpointRouteBuilder endpoints)
    {
        var profile = endpoints.MapGroup("/api/profile").RequireAuthorization().WithTags("Profile");
        profile.MapGet("", (ICurrentUser user) => new ProfileView(user.Id, user.Name, user.Email));
        profile.MapPut("", RenameAsync);
    }

    private static async Task<IResult> RenameAsync(ProfileInput input, IProfile profile, ICurrentUser user, CancellationToken cancellationToken)
    {
        var result = await profile.RenameAsync(input.Name, cancellationToken);
        return result.Succeeded ? Results.Ok(new ProfileView(user.Id, input.Name!.Trim(), user.Email)) : result.ToProblem();
    }
}
