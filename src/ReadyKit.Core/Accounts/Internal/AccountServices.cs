using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using ReadyKit.Accounts.Internal.Commands;
using ReadyKit.Accounts.Internal.Passwords;
using ReadyKit.Accounts.Internal.PersonalData;
using ReadyKit.Accounts.Internal.Registration;
using ReadyKit.Accounts.Internal.Sessions;
using ReadyKit.Accounts.Internal.Setup;
using ReadyKit.Accounts.Internal.SignIn;
using ReadyKit.Cli;
using ReadyKit.Data;
using ReadyKit.Jobs;

namespace ReadyKit.Accounts.Internal;

/// <summary>Everything the accounts are made of.</summary>
internal static class AccountServices
{
    public static void AddAccounts<TContext>(this IReadyKitBuilder builder)
        where TContext : ReadyKitDbContext
    {
        builder.AddReadyKitOptions<AccountOptions, AccountOptionsValidator>(AccountOptions.Section);
        builder.AddReadyKitOptions<SessionOptions, SessionOptionsValidator>(SessionOptions.Section);
        var services = builder.Services;
        services.TryAddScoped<IPasswordHasher<ReadyKitUser>, Argon2idPasswordHasher>();
        services.TryAddScoped<IPasswordValidator<ReadyKitUser>, AccountPasswordValidator>();
        services.TryAddScoped<IUserStore<ReadyKitUser>, AccountStore>();
        services.AddIdentityCore<ReadyKitUser>(ConfigureIdentity)
            .AddRoles<IdentityRole<Guid>>()
            .AddEntityFrameworkStores<TContext>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<ISaveChangesInterceptor, AccountSaves>());
        services.AddDataProtection()
            .SetApplicationName(builder.Environment.ApplicationName)
            .PersistKeysToDbContext<TContext>();
        AddSessions(services);
        AddOperations(services);
        AddRegistration(services);
        AddCommands(services);
        builder.AddTexts<AccountTexts>();
        services.TryAddEnumerable(ServiceDescriptor.Scoped<ICleanup, AccountCleanup>());
        builder.AddJobHandler<MailPasswordReset, MailPasswordResetHandler>(MailPasswordReset.Name);
        builder.AddJobHandler<MailRegistration, MailRegistrationHandler>(MailRegistration.Name);
    }

    // Failures are counted by throttles, which end no session: Identity's lockout would let a stranger do so.
    private static void ConfigureIdentity(IdentityOptions options)
    {
        options.User.RequireUniqueEmail = true;
        options.Lockout.AllowedForNewUsers = false;
        options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
    }

    private static void AddSessions(IServiceCollection services)
    {
        services.TryAddSingleton<AccountCookies>();
        services.TryAddSingleton<SessionQuery>();
        services.TryAddScoped<SessionStore>();
        services.TryAddScoped<Devices>();
        services.TryAddScoped<SignInFlow>();
        services.AddAccessHandler<RecentSignIn>(isFirst: false);
        services.AddAccessHandler<HubSession>(isFirst: true);
        services.AddAuthentication(SessionDefaults.AuthenticationScheme)
            .AddScheme<AuthenticationSchemeOptions, SessionAuthenticationHandler>(SessionDefaults.AuthenticationScheme, null);
        services.AddAuthorizationBuilder()
            .AddPolicy(PlatformRoles.SuperAdmin, p => p.RequireAuthenticatedUser().RequireRole(PlatformRoles.SuperAdmin));
    }

    private static void AddOperations(IServiceCollection services)
    {
        services.TryAddSingleton<PasswordHashLimiter>();
        services.TryAddSingleton<PasswordHashing.DummyPasswordHash>();
        services.TryAddSingleton<NetworkLimits>();
        services.TryAddScoped<AttemptLimits>();
        services.TryAddScoped<PasswordHashing>();
        services.TryAddScoped<AccountRules>();
        services.TryAddScoped<Challenges>();
        services.TryAddScoped<Throttles>();
        services.TryAddScoped<AccountMails>();
        services.TryAddScoped<AccountValidator>();
        services.TryAddScoped<AccountCreator>();
        services.TryAddScoped<PasswordChange>();
        services.TryAddScoped<ICurrentUser, CurrentUser>();
        services.TryAddScoped<ISignIn, PasswordSignIn>();
        services.TryAddScoped<IPasswordRecovery, PasswordRecovery>();
        services.TryAddScoped<IProfile, Profile>();
        services.TryAddScoped<ISuperAdminSetup, SuperAdminSetup>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IEndpointModule, AccountEndpoints>());
    }

    private static void AddRegistration(IServiceCollection services)
    {
        services.TryAddSingleton<RegistrationCookie>();
        services.TryAddScoped<AccountConfirmation>();
        services.TryAddScoped<IRegistration, AccountRegistration>();
    }

    private static void AddCommands(IServiceCollection services)
    {
        services.TryAddScoped<ICommandAccounts, CommandAccounts>();
        services.TryAddEnumerable(ServiceDescriptor.Scoped<ICommandModule, AccountCommands>());
    }
}
